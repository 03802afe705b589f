import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectPath } from '../../scripts/project';
import { INSERTED, isFrenchWord } from './french-dictionary';

/** A text shown to people, where it is written. */
export interface FrenchText {
  /** « shared/journey/steps/staff.ts:42 ». */
  readonly at: string;
  /** As shown, with `INSERTED` for each part known only as the program runs. */
  readonly text: string;
  /** The elements it stands in, outermost first, and « @name » of its attribute; empty outside JSX. */
  readonly elements: readonly string[];
}

/** Properties, attributes and variables whose text is shown, be it a single word. */
const SHOWN = new Set([
  ...['label', 'hint', 'noun', 'example', 'title', 'intro', 'why', 'reason', 'text', 'message'],
  ...['caption', 'explanation', 'spelledOut', 'asOf', 'options', 'because', 'question', 'advice'],
  ...['signedBy', 'signer', 'detail', 'aria-label', 'alt', 'legend', 'children'],
]);
/** Calls with a text that is shown, be it a single word: outcomes of job titles. */
const SHOWING = new Set(['inRppsPlus', 'noRegistration', 'undecided', 'reading']);
/** Calls whose words are compared with what people typed: without accents, hence not spelled. */
const COMPARING = new Set(['on', 'words', 'includes', 'startsWith', 'endsWith', 'has', 'get']);
/** Properties whose words are compared so. */
const COMPARED = new Set(['heads']);
/** What only developers read. */
const FOR_DEVELOPERS = /^(?:console\.\w+|super|PDFName\.of|z\.enum|.*(?:Error|Failure))$/u;

/** Words that French sentences have, and identifiers, codes and English sentences have not. */
const FUNCTION_WORD =
  /(?:^|[\s'’(])(?:la|le|les|un|une|des|du|de|et|est|pas|pour|dans|avec|que|qui|ce|cette|sans|au|aux|il|elle|vous|votre|vos|ou|sur|par|se|ne|si|depuis)(?=[\s,.]|$)/iu;
const FRENCH_SIGN = /[àâçéèêëîïôùûüœÀÂÇÉÈÊËÎÏÔÙÛÜŒ’«»…]/u;
/** « Oui », « 7 Fiche PMH »: starts as a sentence or a title does. */
const SENTENCE_START = /^(?:\d+ )?[A-Z][a-z]+(?:[\s,.]|$)/u;
const ADDRESS = /^(?:[a-z-]+:\/\/|[\w.-]+\.[a-z0-9]+$)/u;
/** No French word has so many letters: it is a table of letters. */
const TOO_LONG_FOR_A_WORD = /\p{L}{26}/u;

/** Whether a text of the code is French, by its own look. */
export function looksFrench(text: string): boolean {
  if (ADDRESS.test(text) || TOO_LONG_FOR_A_WORD.test(text) || !/[a-z]/iu.test(text)) return false;
  if (FRENCH_SIGN.test(text)) return true;
  const words = text.split(/[\s()]+/u).filter((word) => word !== '');
  if (words.length === 1) return SENTENCE_START.test(text);
  return (
    FUNCTION_WORD.test(text) ||
    words.every((word) => /^\p{Lu}+\+?$/u.test(word) || isFrenchWord(word)) ||
    // « Jalon Footer » is the name of a thing, not the start of a sentence.
    (SENTENCE_START.test(text) && !words.every((word) => /^\p{Lu}/u.test(word)))
  );
}

/** Where the walk through a source is. */
interface Surroundings {
  /** Property, attribute or variable that the text is the value of. */
  readonly owner: string | null;
  readonly elements: readonly string[];
}

class Collector {
  readonly texts: FrenchText[] = [];
  constructor(
    private readonly name: string,
    private readonly source: ts.SourceFile,
  ) {}

  visit(node: ts.Node, around: Surroundings): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (isText(node)) this.visitText(node, around);
    else if (ts.isNewExpression(node) || ts.isCallExpression(node)) this.visitCall(node, around);
    else if (ts.isJsxElement(node) || ts.isJsxFragment(node)) this.visitElement(node, around);
    else if (isComparison(node)) this.visitOthers([node.left, node.right], around);
    else if (ts.isElementAccessExpression(node)) this.visitOthers([node.expression], around);
    else if (ts.isCaseClause(node)) this.visitOthers(node.statements, around);
    else if (ts.isArrayLiteralExpression(node) && node.elements.every(isPlainWords)) return;
    else ts.forEachChild(node, (child) => this.visit(child, surroundings(node, child, around)));
  }

  /** Visits these nodes, of which a text would be compared or looked up, not shown. */
  private visitOthers(nodes: Iterable<ts.Node>, around: Surroundings): void {
    for (const node of nodes) if (!isText(node)) this.visit(node, around);
  }

  private visitCall(node: ts.CallExpression | ts.NewExpression, around: Surroundings): void {
    const callee = node.expression;
    if (FOR_DEVELOPERS.test(callee.getText())) return;
    const called = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    const within = { owner: SHOWING.has(called) ? 'text' : null, elements: around.elements };
    // A text whose own method is called (`split`) is a list of words to compare, too.
    const object = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
    this.visitOthers([object], within);
    for (const argument of node.arguments ?? []) {
      if (!COMPARING.has(called) || !isText(argument)) this.visit(argument, within);
    }
  }

  private visitElement(node: ts.JsxElement | ts.JsxFragment, around: Surroundings): void {
    const name = ts.isJsxElement(node) ? node.openingElement.tagName.getText() : 'fragment';
    const within = { owner: 'children', elements: [...around.elements, name] };
    if (ts.isJsxElement(node)) {
      this.visit(node.openingElement.attributes, { ...within, owner: null });
    }
    const pieces = node.children.map((child) => {
      if (ts.isJsxText(child)) return jsxWords(child.text);
      if (!ts.isJsxExpression(child)) this.visit(child, within);
      else if (child.expression === undefined) return '';
      else if (ts.isStringLiteralLike(child.expression)) return child.expression.text;
      else this.visit(child.expression, within);
      return INSERTED;
    });
    this.keep(node, pieces.join('').trim(), within);
  }

  /** What is put into a French sentence is shown, too, be it one word. */
  private visitText(node: ts.Expression, around: Surroundings): void {
    const inserted: ts.Expression[] = [];
    const isFrench = this.keep(node, written(node, inserted), around);
    const owner = isFrench ? 'text' : around.owner;
    for (const part of inserted) this.visit(part, { ...around, owner });
  }

  /** Keeps a text if it is shown; says whether it is. */
  private keep(node: ts.Node, text: string, { owner, elements }: Surroundings): boolean {
    if (owner !== null && COMPARED.has(owner)) return false;
    const isShown = owner !== null && SHOWN.has(owner);
    if (!/\p{L}{2}/u.test(text) || !(isShown || looksFrench(text))) return false;
    const { line } = this.source.getLineAndCharacterOfPosition(node.getStart());
    this.texts.push({ at: `${this.name}:${line + 1}`, text, elements });
    return true;
  }
}

/** A literal, a template or a concatenation as it is shown; `inserted` receives what is put into it. */
function written(node: ts.Expression, inserted: ts.Expression[]): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (text, { expression, literal }) => text + written(expression, inserted) + literal.text,
      node.head.text,
    );
  }
  if (isSum(node)) return written(node.left, inserted) + written(node.right, inserted);
  inserted.push(node);
  return INSERTED;
}

function isText(node: ts.Node): node is ts.Expression {
  if (isSum(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** « guinee conakry »: in a list, words without capital or accent are compared with what people type. */
function isPlainWords(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && /^[a-z0-9 ']*$/u.test(node.text);
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function isComparison(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
      node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken)
  );
}

/** What a child is the value of: the nearest property, attribute or variable that says it. */
function surroundings(node: ts.Node, child: ts.Node, around: Surroundings): Surroundings {
  if (ts.isPropertyAssignment(node)) {
    if (child !== node.initializer) return { ...around, owner: null };
    const name = node.name.getText().replaceAll("'", '');
    // The labels of options stand under the options' own names.
    return { ...around, owner: around.owner === 'options' && !SHOWN.has(name) ? 'options' : name };
  }
  if (ts.isArrayLiteralExpression(node)) return { ...around, owner: null };
  if (ts.isJsxAttribute(node)) {
    const name = node.name.getText();
    return { owner: name, elements: [...around.elements, `@${name}`] };
  }
  if (ts.isVariableDeclaration(node)) return { ...around, owner: node.name.getText() };
  return around;
}

/** The words of a JSX text: lines are joined by a space, blank ones vanish; no-break spaces stay. */
function jsxWords(text: string): string {
  const lines = text.split('\n').map((line, index, all) => {
    const indented = index === 0 ? line : line.replace(/^[ \t]+/u, '');
    return index === all.length - 1 ? indented : indented.replace(/[ \t]+$/u, '');
  });
  return lines.filter((line) => line !== '').join(' ');
}

/** The French texts of one source. */
export function textsOf(name: string, code: string): readonly FrenchText[] {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, kind);
  const collector = new Collector(name, source);
  ts.forEachChild(source, (node) => collector.visit(node, { owner: null, elements: [] }));
  return collector.texts;
}

/** The French texts of one file of the project. */
export function textsOfFile(name: string): readonly FrenchText[] {
  return textsOf(name, readFileSync(projectPath(name), 'utf8'));
}

/** The French texts of the three rooms whose words people read. */
export function allTexts(): readonly FrenchText[] {
  return ['shared', 'renderer', 'electron'].flatMap((room) =>
    readdirSync(projectPath(room), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/')))
      .filter((name) => /\.tsx?$/u.test(name))
      .sort()
      .flatMap(textsOfFile),
  );
}

/** What is shown of a reference list: the labels of its rows, and what the list says of itself. */
const SHOWN_OF_A_LIST: readonly ReadonlySet<string>[] = [
  new Set(['title', 'source']),
  new Set(['label', 'portalLabel', 'leafletLabel']),
];

/** The texts of the reference lists, labels as the ANS publishes them, and of the example. */
export function assetTexts(): readonly FrenchText[] {
  return ['reference', 'samples'].flatMap((folder) =>
    readdirSync(projectPath('assets', folder))
      .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))
      .flatMap((name) => {
        const at = `assets/${folder}/${name}`;
        const content: unknown = JSON.parse(readFileSync(projectPath(at), 'utf8'));
        const texts = folder === 'samples' ? stringsOf(content) : shownOfList(content, 0);
        return texts.map((text) => ({ at, text, elements: [] }));
      }),
  );
}

function shownOfList(content: unknown, depth: number): readonly string[] {
  if (Array.isArray(content)) return content.flatMap((row) => shownOfList(row, depth));
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return shownOfList(value, depth + 1);
    return SHOWN_OF_A_LIST[depth]?.has(key) === true ? [value] : [];
  });
}

function stringsOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return looksFrench(content) ? [content] : [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(stringsOf);
}
