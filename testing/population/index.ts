export { generatePopulation, type PopulationPlan } from './generate-population.ts';
export { FIRST_SEQUENCE } from './numbers.ts';
export { type PersonaName, personaFamilies, personas } from './personas.ts';
export { populationToCsv } from './to-csv.ts';
