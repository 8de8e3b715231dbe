import type { SchemaMigration } from '#config/database/apply-migrations.ts';
import { migration as step1 } from './20261123_124055_first.ts';
import { migration as step2 } from './20261123_125438_add_import_keys.ts';
import { migration as step3 } from './20261128_035550_add_disclosures.ts';
import { migration as step4 } from './20261128_042812_add_synonyms.ts';
import { migration as step5 } from './20261128_045135_index_texts.ts';
import { migration as step6 } from './20261128_074853_index_drafts.ts';
import { migration as step7 } from './20261128_104306_notice_unit.ts';
import { migration as step8 } from './20261128_105329_places_of_maps.ts';

/** Every step of the schema of the embedded database, oldest first. Written by scripts/create-migration.ts. */
export const migrations: readonly SchemaMigration[] = [
  step1,
  step2,
  step3,
  step4,
  step5,
  step6,
  step7,
  step8,
];
