import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUserWithLink } from '#collections/users/create-user.ts';
import { loginRefusal } from '#collections/users/hooks/login.ts';
import { createTestPayload } from '#tests/helpers/databases.ts';
import { createPerson, testPassword, type TestPerson } from '#tests/helpers/people.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { openRest } from '#tests/helpers/rest.ts';
import { createSample } from '#tests/helpers/samples.ts';

let world: PermissionWorld;
beforeAll(async () => {
  world = await createPermissionWorld();
});
afterAll(async () => {
  await world.close();
});

const strong = 'Wu4%lantern-orchard';
let count = 0;

/** Someone new with one role on the own site. */
function newPerson(role: TestRole = 'editor'): Promise<TestPerson> {
  count += 1;
  return createPerson(world.payload, world.rest, { name: `person${count}`, role, site: world.sites.own });
}
type TestRole = 'editor' | 'security' | 'system';

async function send(who: TestPerson | string | null, method: string, path: string, data?: unknown) {
  const token = typeof who === 'string' ? world.people.get(who)?.token : who?.token;
  const answer = await world.rest.send(method, path, { data, token: token ?? null });
  const [error] = (answer.body.errors ?? []) as { message: string }[];
  return { ...answer, message: error?.message ?? '' };
}

async function tryLogin(email: string, password: string) {
  const answer = await send(null, 'POST', '/users/login', { email, password });
  return { status: answer.status, message: answer.message };
}

describe('the session cookie', () => {
  it('stays below two kilobytes for someone who works on sixty sites', async () => {
    const person = await newPerson();
    const sites = [];
    for (let index = 0; index < 60; index += 1) {
      sites.push(await createSample(world.payload, world.sampler, 'sites', 0));
    }
    await world.payload.update({
      collection: 'users',
      id: person.id,
      data: { memberships: sites.map((site) => ({ site: site.id, roles: ['editor', 'reviewer'] })) },
      overrideAccess: true,
    });

    const answer = await send(null, 'POST', '/users/login', { email: person.email, password: testPassword });

    expect(answer.headers.get('Set-Cookie')?.length).toBeLessThan(2048);
  });

  it('says nothing about roles', async () => {
    const person = await newPerson();

    const claims = JSON.parse(
      Buffer.from(person.token.split('.')[1] ?? '', 'base64url').toString(),
    ) as object;

    expect(Object.keys(claims).sort()).toEqual(['collection', 'email', 'exp', 'iat', 'id', 'sid']);
  });
});

describe('signing in', () => {
  it('gives the same answer for a wrong password and for nobody', async () => {
    const person = await newPerson();

    const wrong = await tryLogin(person.email, 'wrong');
    const nobody = await tryLogin('nobody@example.com', 'wrong');

    expect(wrong).toEqual({ status: 401, message: loginRefusal });
    expect(nobody).toEqual(wrong);
  });

  it('gives the same answer to a disabled person with the right password', async () => {
    const person = await newPerson();
    await send('system', 'PATCH', `/users/${person.id}`, { disabled: true });

    const answer = await tryLogin(person.email, testPassword);

    expect(answer).toEqual({ status: 401, message: loginRefusal });
  });

  it('locks after five failures and says no more than before', async () => {
    const person = await newPerson();
    for (let attempt = 0; attempt < 5; attempt += 1) await tryLogin(person.email, 'wrong');

    const answer = await tryLogin(person.email, testPassword);

    expect(answer).toEqual({ status: 401, message: loginRefusal });
  });

  it('works again once the security administrator has unlocked the account', async () => {
    const person = await newPerson();
    for (let attempt = 0; attempt < 5; attempt += 1) await tryLogin(person.email, 'wrong');

    const bySystem = await send('system', 'POST', '/users/unlock', { email: person.email });
    const bySecurity = await send('security', 'POST', '/users/unlock', { email: person.email });
    const answer = await tryLogin(person.email, testPassword);

    expect([bySystem.status, bySecurity.status, answer.status]).toEqual([403, 200, 200]);
  });

  it('ends the sessions of a person who is disabled', async () => {
    const person = await newPerson();

    await send('system', 'PATCH', `/users/${person.id}`, { disabled: true });
    const answer = await send(person, 'GET', '/users/me');

    expect(answer.body.user).toBeNull();
  });

  it('knows no keys for programs', async () => {
    const answer = await world.rest.send('GET', '/users', {
      headers: { Authorization: 'users API-Key 1234567890' },
    });

    expect(answer.status).toBe(403);
  });
});

describe('the doors that stay shut', () => {
  it('lets nobody register as the first user', async () => {
    const { payload, close } = await createTestPayload();
    const rest = openRest(payload);

    const answer = await rest.send('POST', '/users/first-register', {
      data: { email: 'intruder@example.com', password: strong, name: '闯入者' },
    });
    const users = await payload.count({ collection: 'users', overrideAccess: true });
    await close();

    expect(answer.status).toBe(404);
    expect(users.totalDocs).toBe(0);
  });

  it.each(['/users/forgot-password', '/users/reset-password', '/users/verify/abc'])(
    'does not answer %s without mail',
    async (path) => {
      const answer = await send(null, 'POST', path, {
        email: 'editor@example.com',
        password: strong,
        token: 'x',
      });

      expect(answer.status).toBe(404);
    },
  );

  it('has no GraphQL', async () => {
    const answer = await world.rest.send('POST', '/graphql', {
      data: { query: '{ Users { docs { id } } }' },
    });

    expect(answer.status).toBe(404);
  });
});

describe('passwords', () => {
  it.each(['short1A!', 'alllowercase', 'Admin123456', 'Zhengfu@2026'])(
    'refuses %s with a reason',
    async (password) => {
      const person = await newPerson();

      const answer = await send(person, 'PATCH', `/users/${person.id}`, { password });

      expect(answer.status).toBe(400);
      expect(answer.message).toMatch(/密码/);
    },
  );

  it('lets people change their own', async () => {
    const person = await newPerson();

    const change = await send(person, 'PATCH', `/users/${person.id}`, { password: strong });
    const login = await tryLogin(person.email, strong);

    expect([change.status, login.status]).toEqual([200, 200]);
  });

  it('is nothing that whoever makes the account could know', async () => {
    const email = 'made@example.com';

    const made = await send('system', 'POST', '/users', { email, name: '新来的人', password: strong });
    const tooEarly = await tryLogin(email, strong);
    const link = await send('system', 'POST', '/users/link', { email });
    const token = new URL(String(link.body.path), 'http://localhost').searchParams.get('token');
    await send(null, 'POST', '/users/set-password', { token, password: strong });
    const login = await tryLogin(email, strong);

    expect([made.status, tooEarly.status, login.status]).toEqual([201, 401, 200]);
  });

  it('lets nobody set that of someone else', async () => {
    const person = await newPerson();

    const answer = await send('system', 'PATCH', `/users/${person.id}`, { password: strong });

    expect(answer.message).toContain('不能替别人设密码');
  });
});

describe('roles', () => {
  it('keeps the three administrators apart', async () => {
    const person = await newPerson('system');

    const answer = await send('security', 'PATCH', `/users/${person.id}`, {
      groupRoles: ['system', 'audit'],
    });

    expect(answer.message).toBe('同一个人不能兼任系统管理员、审计管理员。三员分离，请只留一个。');
  });

  it('keeps administrators away from content', async () => {
    const person = await newPerson('system');

    const answer = await send('security', 'PATCH', `/users/${person.id}`, {
      memberships: [{ site: world.sites.own, roles: ['editor'] }],
    });

    expect(answer.message).toContain('系统管理员不能同时担任站点里的角色');
  });

  it('lets nobody grant to themselves', async () => {
    const person = await newPerson('security');

    const answer = await send(person, 'PATCH', `/users/${person.id}`, { groupRoles: ['audit'] });

    expect(answer.message).toContain('不能给自己授权');
  });

  it('are granted by the security administrator', async () => {
    const person = await newPerson();

    await send('security', 'PATCH', `/users/${person.id}`, {
      memberships: [{ site: world.sites.own, roles: ['manager'] }],
    });
    const after = await world.payload.findByID({ collection: 'users', id: person.id, depth: 0 });

    expect(after.memberships?.[0]?.roles).toEqual(['manager']);
  });

  it.each(['system', 'manager', 'editor'])('are not granted by a %s', async (role) => {
    const person = await newPerson();

    await send(role, 'PATCH', `/users/${person.id}`, { groupRoles: ['audit'], memberships: [] });
    const after = await world.payload.findByID({ collection: 'users', id: person.id, depth: 0 });

    expect(after.groupRoles).toEqual([]);
    expect(after.memberships?.[0]?.roles).toEqual(['editor']);
  });

  it('cannot be raised by an editor who edits their own account', async () => {
    const person = await newPerson();

    await send(person, 'PATCH', `/users/${person.id}`, {
      name: '新名字',
      disabled: false,
      email: 'other@example.com',
      memberships: [{ site: world.sites.other, roles: ['manager'] }],
    });
    const after = await world.payload.findByID({ collection: 'users', id: person.id, depth: 0 });

    expect(after).toMatchObject({ name: '新名字', email: person.email });
    expect(after.memberships?.map((row) => row.site)).toEqual([world.sites.own]);
  });
});

describe('what colleagues see', () => {
  it('is the name and neither mail address nor roles', async () => {
    const person = await newPerson();

    const answer = await send('editor', 'GET', `/users/${person.id}`);

    expect(answer.body).toMatchObject({ name: expect.any(String) as string });
    expect(Object.keys(answer.body)).not.toEqual(
      expect.arrayContaining(['email', 'memberships', 'groupRoles']),
    );
    expect(JSON.stringify(answer.body)).not.toMatch(/hash|salt|@example|linkExpiresAt|loginAttempts/);
  });
});

describe('a one-time link', () => {
  const invite = () => {
    count += 1;
    return createUserWithLink(world.payload, {
      email: `invited${count}@example.com`,
      role: 'editor',
      site: 'qingshi',
    });
  };
  const use = (token: string, password = strong) =>
    send(null, 'POST', '/users/set-password', { token, password });

  it('sets the password', async () => {
    const invited = await invite();

    const answer = await use(invited.token);
    const login = await tryLogin(invited.email, strong);

    expect([answer.status, login.status]).toEqual([200, 200]);
  });

  it('works once', async () => {
    const invited = await invite();
    await use(invited.token);

    const again = await use(invited.token, 'Ya7&copper-window');

    expect(again).toMatchObject({ status: 410, message: '这个链接已经用过或者过期。请管理员再发一个。' });
  });

  it('works once when it is used twice at the same moment', async () => {
    const invited = await invite();

    const answers = await Promise.all([use(invited.token), use(invited.token, 'Ya7&copper-window')]);

    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410]);
  });

  it('ends after a day', async () => {
    const invited = await invite();
    await world.payload.update({
      collection: 'users',
      id: invited.id,
      data: { linkExpiresAt: new Date(Date.now() - 1000).toISOString() },
      overrideAccess: true,
    });

    const answer = await use(invited.token);

    expect(answer.status).toBe(410);
  });

  it('does not hold for a person who was disabled meanwhile', async () => {
    const invited = await invite();
    await world.payload.update({
      collection: 'users',
      id: invited.id,
      data: { disabled: true },
      overrideAccess: true,
    });

    const answer = await use(invited.token);

    expect(answer.status).toBe(410);
  });

  it('ends when a password is set without it, and is none where a password is given at once', async () => {
    const invited = await invite();
    await world.payload.update({
      collection: 'users',
      id: invited.id,
      data: { password: 'Ya7&copper-window' },
      overrideAccess: true,
    });
    const ready = await createUserWithLink(world.payload, {
      email: 'ready@example.com',
      role: 'editor',
      site: 'qingshi',
      password: strong,
    });
    const { totalDocs: waiting } = await world.payload.count({
      collection: 'users',
      where: { and: [{ id: { in: [invited.id, ready.id] } }, { linkHash: { exists: true } }] },
      overrideAccess: true,
    });

    expect([(await use(invited.token)).status, (await use(ready.token)).status]).toEqual([410, 410]);
    expect(waiting).toBe(0);
  });

  it('still holds after a password that is too weak', async () => {
    const invited = await invite();

    const weak = await use(invited.token, 'weak');
    const good = await use(invited.token);

    expect([weak.status, good.status]).toEqual([400, 200]);
  });

  it('is not stored as it is', async () => {
    const invited = await invite();

    const stored = await world.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: invited.id } },
    });

    expect(JSON.stringify(stored)).not.toContain(invited.token);
  });

  it('unlocks the account', async () => {
    const invited = await invite();
    for (let attempt = 0; attempt < 5; attempt += 1) await tryLogin(invited.email, 'wrong');

    await use(invited.token);
    const login = await tryLogin(invited.email, strong);

    expect(login.status).toBe(200);
  });

  it('tells whose it is before it is used', async () => {
    const invited = await invite();

    const good = await send(null, 'POST', '/users/check-link', { token: invited.token });
    const bad = await send(null, 'POST', '/users/check-link', { token: 'x' });

    expect(good.body).toMatchObject({ valid: true, email: invited.email });
    expect(bad.body).toEqual({ valid: false });
  });

  it('is given out by the system administrator only', async () => {
    const invited = await invite();

    const bySystem = await send('system', 'POST', '/users/link', { email: invited.email });
    const byManager = await send('manager', 'POST', '/users/link', { email: invited.email });

    expect(bySystem.body.path).toMatch(/^\/admin\/set-password\?token=/);
    expect(byManager.status).toBe(403);
  });
});
