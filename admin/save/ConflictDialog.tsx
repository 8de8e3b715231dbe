'use client';

import { useDocumentInfo, useForm } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { DifferenceTable } from '../backup/DifferenceTable.tsx';
import { differencesOf, type Difference } from '../backup/plan-restore.ts';
import { useFilledFields } from '../backup/use-filled-fields.ts';
import { useValues } from '../backup/use-values.ts';
import { askServer } from '../parts/ask-server.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { presentTime } from '../parts/present-time.ts';
import { conflictOpen } from './save-state.ts';

type Stored = Record<string, unknown> & { revision?: number; updatedAt?: string };

/** Someone else saved in between: both editions, field by field; what is chosen goes into the form, to be saved again. */
export function ConflictDialog() {
  const open = conflictOpen.use();
  return open ? <TwoEditions /> : null;
}

function TwoEditions() {
  const { collectionSlug, id } = useDocumentInfo();
  const { getData, dispatchFields } = useForm();
  const takeValues = useValues();
  const fields = useFilledFields();
  const [stored, setStored] = useState<Stored | null>(null);
  const [fault, setFault] = useState('');
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const close = () => conflictOpen.set(false);

  useEffect(() => {
    void askServer<Stored>(`/api/${collectionSlug ?? ''}/${id}?depth=0&draft=true`).then((answer) =>
      answer.ok ? setStored(answer.body) : setFault(answer.fault),
    );
  }, [collectionSlug, id]);

  const differences = stored === null ? [] : differencesOf(fields, getData(), stored);

  function goOn(): void {
    const chosen = differences.filter(({ field }) => theirs.has(field.path));
    takeValues(chosen.map(({ field, shown }) => ({ field, value: shown ?? null })));
    dispatchFields({ type: 'UPDATE', path: 'revision', value: stored?.revision ?? 0 });
    close();
  }

  return (
    <Dialog wide title="别人刚保存过这篇，你的文字还在" onClose={close}>
      {stored !== null && (
        <p>
          {presentTime(stored.updatedAt ?? '', new Date())} 保存的一版和你的有 {differences.length}{' '}
          处不同。选好以后回到表单，再保存一次。
        </p>
      )}
      {fault !== '' && (
        <p className="zq-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="zq-dialog__scroll" tabIndex={0} role="group" aria-label="两版对照">
        <DifferenceTable
          differences={differences}
          heads={['我的', '对方的']}
          choice={(difference) => (
            <Choice
              difference={difference}
              theirs={theirs.has(difference.field.path)}
              onChoose={(isTheirs) => {
                const next = new Set(theirs);
                if (isTheirs) next.add(difference.field.path);
                else next.delete(difference.field.path);
                setTheirs(next);
              }}
            />
          )}
        />
      </div>
      <div className="zq-dialog__buttons">
        <button type="button" className="zq-button zq-button--main" onClick={goOn}>
          用选好的接着写
        </button>
        <button type="button" className="zq-button" onClick={close}>
          先不管
        </button>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  difference: Difference;
  theirs: boolean;
  onChoose: (isTheirs: boolean) => void;
}

function Choice({
  difference: {
    field: { path, label },
  },
  theirs,
  onChoose,
}: ChoiceProps) {
  return (
    <fieldset className="zq-choice">
      <legend className="zq-unseen">{label}用哪一个</legend>
      <label>
        <input type="radio" name={`zq-${path}`} checked={!theirs} onChange={() => onChoose(false)} />
        用我的
      </label>
      <label>
        <input type="radio" name={`zq-${path}`} checked={theirs} onChange={() => onChoose(true)} />
        用对方的
      </label>
    </fieldset>
  );
}
