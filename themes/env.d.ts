/// <reference types="astro/client" />
import type { FragmentModel, Page } from './contract.ts';

declare global {
  namespace App {
    /** What a route prints: exactly one of the two, as `render.ts` passes it. */
    interface Locals {
      page: Page;
      fragment: FragmentModel;
    }
  }
}
