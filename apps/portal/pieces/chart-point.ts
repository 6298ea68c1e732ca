/** One column of a chart: its name, a shorter one for below it, and a number for each part. */
export interface ChartPoint {
  readonly name: string;
  readonly short?: string;
  readonly values: readonly number[];
}
