import type { ComponentType } from 'react';

/** A module of a screen: loaded when somebody goes there. */
export interface ScreenModule {
  readonly Screen: ComponentType;
}

/** The screen of every place of some: one that lacks a screen does not compile. */
export type Screens<Places> = Readonly<Record<keyof Places, () => Promise<ScreenModule>>>;
