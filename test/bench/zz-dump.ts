import { writeFileSync } from 'node:fs';
import { makePackApp, openWithTeam } from './pack-app';
import { TODAY } from '../journey/answer-sheets';
const app = await makePackApp();
for (const people of [60, 1000, 5000]) {
  const running = await openWithTeam(app, people);
  const { documents } = await running.page.evaluate(({ today }) => {
    const { preparePack, benchDossier } = globalThis as any;
    return preparePack({ dossier: benchDossier, today, only: null, attached: 'none' });
  }, { today: TODAY });
  writeFileSync(`/tmp/dump-${people}.json`, JSON.stringify(documents));
  console.log(people, documents.map((d: any) => [d.fileName, d.html.length]));
  await running.kill();
}
await app.remove();
