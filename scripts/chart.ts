/** `npm run chart`: prints the machine of the parcours as a Mermaid diagram; the README holds it. */
import { journeyChart } from './chart/journey-chart';

process.stdout.write(`${journeyChart()}\n`);
