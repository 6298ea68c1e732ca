import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import {
  answer,
  clientOf,
  giveToken,
  hangUp,
  openScriptedGate,
  refuse,
  type ScriptedGate,
  type Step,
} from '../testing/scripted-gate.ts';
import type { BulkJob } from './index.ts';

const PATH = '/v1/bulk-verifications';
const purpose = 'public_service';
const jobIn = (state: BulkJob['state']) => answer(200, { id: 'j-1', state, pause: null });
const busy = refuse(503, 'overloaded', { 'retry-after': '0' });

let gate: ScriptedGate;
afterEach(() => gate.close());

async function open(script: Readonly<Record<string, Step | Step[]>>) {
  gate = await openScriptedGate(script);
  return clientOf(gate.url);
}

const aStream = () => new Blob(['NIK']).stream();

describe('a file', () => {
  it('that a busy gate refused is sent again, the same', async () => {
    const gapura = await open({
      [PATH]: [busy, refuse(429, 'rate_limited', { 'retry-after': '0' }), jobIn('checked')],
    });
    expect(await gapura.createBulkJob(Buffer.from('NIK'), { purpose })).toMatchObject({ id: 'j-1' });
    const bodies = gate.arrivedAt(PATH).map(({ body }) => body);
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toMatch(
      /name="purpose"\r\n\r\npublic_service\r\n.*filename="file"\r\n\r\nNIK\r\n--gapura-\S+--\r\n$/s,
    );
  });

  it('of which the answer was lost is not: there may be a job already', async () => {
    const gapura = await open({ [PATH]: [hangUp, jobIn('checked')] });
    await expect(gapura.createBulkJob(Buffer.from('NIK'), { purpose })).rejects.toMatchObject({
      code: 'no_connection',
    });
    expect(gate.arrivedAt(PATH)).toHaveLength(1);
  });

  it('that starts by itself is not sent again after a fault behind which it may run', async () => {
    const gapura = await open({ [PATH]: [busy, jobIn('running')] });
    await expect(gapura.createBulkJob(Buffer.from('NIK'), { purpose, start: true })).rejects.toMatchObject({
      status: 503,
    });
    expect(gate.arrivedAt(PATH)).toHaveLength(1);
  });

  it('that comes as a stream is sent once, whatever happens', async () => {
    const gapura = await open({ [PATH]: [busy, refuse(401, 'token_invalid'), jobIn('checked')] });
    await expect(gapura.createBulkJob(aStream(), { purpose })).rejects.toMatchObject({ status: 503 });
    await expect(gapura.createBulkJob(aStream(), { purpose })).rejects.toMatchObject({ code: 'token_invalid' });
    expect(await gapura.createBulkJob(aStream(), { purpose })).toMatchObject({ id: 'j-1' });
    expect(gate.arrivedAt('/oauth/token')).toHaveLength(2);
  });

  it('has time of its own, and waits for a token as any call', async () => {
    const late: Step = (response, request) => void setTimeout(() => jobIn('checked')(response, request), 300);
    gate = await openScriptedGate({ [PATH]: late, '/oauth/token': [busy, giveToken()] });
    const gapura = clientOf(gate.url, { timeoutMs: 200 });
    expect(await gapura.createBulkJob(aStream(), { purpose })).toMatchObject({ id: 'j-1' });
    const hurried = gapura.createBulkJob(aStream(), { purpose }, { timeoutMs: 50 });
    await expect(hurried).rejects.toMatchObject({ code: 'timed_out' });
  });
});

describe('a move of which the answer was lost', () => {
  const conflict = refuse(409, 'job_state');

  it('was made when the job is where it leads', async () => {
    const gapura = await open({ [`${PATH}/j-1/start`]: [hangUp, conflict], [`${PATH}/j-1`]: jobIn('running') });
    expect(await gapura.startBulkJob('j-1')).toMatchObject({ state: 'running' });
  });

  it('was not when it is elsewhere', async () => {
    const gapura = await open({ [`${PATH}/j-1/cancel`]: [hangUp, conflict], [`${PATH}/j-1`]: jobIn('done') });
    await expect(gapura.cancelBulkJob('j-1')).rejects.toMatchObject({ code: 'job_state' });
  });

  it('and that could never be made is refused at once', async () => {
    const gapura = await open({ [`${PATH}/j-1/pause`]: conflict, [`${PATH}/j-1`]: jobIn('paused') });
    await expect(gapura.pauseBulkJob('j-1')).rejects.toMatchObject({ code: 'job_state' });
  });

  it('is well when it forgot the job', async () => {
    const gone = refuse(404, 'job_unknown');
    const gapura = await open({ [`${PATH}/j-1`]: [hangUp, gone, gone] });
    await gapura.forgetBulkJob('j-1');
    await expect(gapura.forgetBulkJob('j-1')).rejects.toMatchObject({ code: 'job_unknown' });
  });
});

describe('results that are cut off', () => {
  const cut: Step = (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    response.write('BARIS;ID\r\n', () => response.destroy());
  };

  it('end as a failure, never as a file', async () => {
    const gapura = await open({ [`${PATH}/j-1/results`]: cut });
    const results = await gapura.bulkResults('j-1');
    await expect(text(results)).rejects.toMatchObject({ name: 'GapuraUnreachable', code: 'no_connection' });
  });

  it('by the caller end with its reason', async () => {
    const slow: Step = (response) => void response.writeHead(200).write('BARIS');
    const gapura = await open({ [`${PATH}/j-1/results`]: slow });
    const controller = new AbortController();
    const reading = text(await gapura.bulkResults('j-1', { signal: controller.signal }));
    setTimeout(() => controller.abort('enough'), 50);
    await expect(reading).rejects.toBe('enough');
  });
});

describe('waiting', () => {
  it('lives through an outage, and ends with what does not pass', async () => {
    const looks = [jobIn('receiving'), hangUp, hangUp, answer(502, {}), jobIn('checked'), refuse(404, 'job_unknown')];
    gate = await openScriptedGate({ [`${PATH}/j-1`]: looks });
    const gapura = clientOf(gate.url, { maxRetries: 0 });
    expect(await gapura.waitForBulk('j-1', { everyMs: 5 })).toMatchObject({ state: 'checked' });
    await expect(gapura.waitForBulk('j-1')).rejects.toMatchObject({ code: 'job_unknown' });
  });
});
