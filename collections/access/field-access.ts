import type { FieldAccess } from 'payload';

import type { Action } from '#policy/actions.ts';
import { mayDoSomewhere } from '#policy/may.ts';

import { idText } from '../ids.ts';
import { readPerson } from './read-person.ts';

/** A field for people who hold the action somewhere; which records they reach is decided for the whole record. */
export function fieldFor(action: Action): FieldAccess {
  return ({ req }) => mayDoSomewhere(readPerson(req), action);
}

/** As `fieldFor`, and everyone on their own record. */
export function fieldForSelfOr(action: Action): FieldAccess {
  return ({ req, id, doc }) => {
    const person = readPerson(req);
    if (person === null || person.disabled) return false;
    return person.id === (idText(id) ?? idText(doc)) || mayDoSomewhere(person, action);
  };
}
