/** Files the bundler turns into `data:` addresses. */
declare module '*.ttf?inline' {
  const dataUrl: string;
  export default dataUrl;
}
