import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { answers } from '../../../platform/http/index.ts';
import { administrationBy, officerOf } from '../../sessions/portal-door.ts';
import type { AddedFactor } from '../add-factor.ts';
import type { SignInRefusal } from '../finish-sign-in.ts';
import type { SignInParts } from '../parts.ts';
import { addPasskey, offerPasskey } from '../passkeys/add-passkey.ts';
import { type RemovedFactor, removeFactor, renewRecoveryCodes } from '../remove-factor.ts';
import { confirmTotp, offerTotp } from '../totp/enrol-totp.ts';
import { refuse } from './answer.ts';
import { ACCOUNT_PATH, ownAccount, ownOf } from './own-account.ts';
import { raise } from './own-session-routes.ts';
import { AddedView, CodeBody, IdParams, OfferedTotpView, PasskeyBody, RecoveryCodesView } from './schemas.ts';

/** Routes that add a factor, for those as well who have none yet. Behind `demandProof`. */
export function addFactorRoutes(app: FastifyInstance, parts: SignInParts): void {
  const offer = { operationId: 'offerTotp', summary: 'A secret for an app.', response: { 200: OfferedTotpView } };
  app.post(`${ACCOUNT_PATH}/totp`, { schema: offer }, async (request) => {
    const { login } = await ownAccount(request, parts);
    return offerTotp(parts, officerOf(request), login);
  });

  const confirm = {
    operationId: 'confirmTotp',
    summary: 'Enrol the app.',
    body: CodeBody,
    response: { 201: AddedView },
  };
  app.post<{ Body: Static<typeof CodeBody> }>(
    `${ACCOUNT_PATH}/totp/confirm`,
    { schema: confirm },
    async (request, reply) => {
      const added = await confirmTotp(administrationBy(request, parts), ownOf(request), request.body.code);
      return answerAdded(request, reply, parts, added);
    },
  );

  const options = {
    operationId: 'offerPasskey',
    summary: 'What navigator.credentials.create() needs.',
    response: answers.asItIs,
  };
  app.post(`${ACCOUNT_PATH}/passkeys/options`, { schema: options }, async (request, reply) => {
    const { login } = await ownAccount(request, parts);
    const offered = await offerPasskey(parts, officerOf(request), login);
    return offered === 'passkeys_unavailable' ? refuse(request, reply, { outcome: offered }) : reply.send(offered);
  });

  const add = { operationId: 'addPasskey', summary: 'Enrol it.', body: PasskeyBody, response: { 201: AddedView } };
  app.post<{ Body: Static<typeof PasskeyBody> }>(
    `${ACCOUNT_PATH}/passkeys`,
    { schema: add },
    async (request, reply) => {
      const { name, response } = request.body;
      const by = { ...administrationBy(request, parts), publicUrl: parts.publicUrl };
      const added = await addPasskey(by, ownOf(request), name, response as RegistrationResponseJSON);
      return answerAdded(request, reply, parts, added);
    },
  );
}

/** Routes that take a factor away or renew recovery codes. Behind `demandProof`. */
export function changeFactorRoutes(app: FastifyInstance, parts: SignInParts): void {
  const remove = async (request: FastifyRequest, reply: FastifyReply, factor: RemovedFactor) => {
    const outcome = await removeFactor(administrationBy(request, parts), officerOf(request), factor);
    return outcome === 'removed' ? reply.code(204).send() : refuse(request, reply, { outcome });
  };
  const totp = { operationId: 'removeTotp', summary: 'Remove the authenticator app.', response: answers.nothing };
  app.delete(`${ACCOUNT_PATH}/totp`, { schema: totp }, (request, reply) => remove(request, reply, 'totp'));

  const passkey = {
    operationId: 'removePasskey',
    summary: 'Remove a passkey.',
    params: IdParams,
    response: answers.nothing,
  };
  app.delete<{ Params: Static<typeof IdParams> }>(
    `${ACCOUNT_PATH}/passkeys/:id`,
    { schema: passkey },
    (request, reply) => remove(request, reply, { passkey: Buffer.from(request.params.id, 'base64url') }),
  );

  const renew = { operationId: 'renewRecoveryCodes', summary: 'New codes.', response: { 201: RecoveryCodesView } };
  app.post(`${ACCOUNT_PATH}/recovery-codes`, { schema: renew }, async (request, reply) => {
    const recoveryCodes = await renewRecoveryCodes(administrationBy(request, parts), officerOf(request));
    return reply.code(201).send({ recoveryCodes });
  });
}

async function answerAdded(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: SignInParts,
  added: AddedFactor | SignInRefusal['outcome'],
): Promise<FastifyReply> {
  if (typeof added === 'string') return refuse(request, reply, { outcome: added });
  const { csrf } = await raise(request, reply, parts, false);
  return reply.code(201).send({ ...added, csrf });
}
