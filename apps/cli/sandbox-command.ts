import { type KeysFile, runSandbox } from '../sandbox/index.ts';
import { type Command, type Context, option } from './command.ts';
import { portOf, publicUrlOf } from './listen-options.ts';
import { untilEnded } from './until-ended.ts';

/** The verb that runs the sandbox alone, for an integrator's desk or CI. It opens no installation. */
export const sandboxCommands: readonly Command[] = [
  {
    words: 'sandbox',
    args: [],
    options: {
      port: { about: 'Port to listen on; 0 takes one that is free and prints it.', fallback: '8081' },
      host: { about: 'Address to listen on.', fallback: '127.0.0.1' },
      'public-url': { about: 'Address that clients reach it at, when that is another.', optional: true },
      keys: { about: 'File to write with address, keys and people.', fallback: '.gapura/sandbox.json' },
      'key-file': { about: 'Your own public key (PEM, JWK or JWK set); without it a pair is made.', optional: true },
    },
    about: 'Runs the sandbox alone, in one process and without a database, until Ctrl-C. See docs/sandbox.md.',
    run: (context) => {
      const keys = option(context, 'keys');
      const options = {
        host: option(context, 'host'),
        port: portOf(context),
        publicUrl: publicUrlOf(context),
        keys,
        keyFile: context.options['key-file'],
      };
      return runSandbox(options, (file) => printWelcome(context, file, keys), untilEnded());
    },
  },
];

function printWelcome({ print }: Context, { baseUrl, wire, native, personas }: KeysFile, keys: string): void {
  const body = {
    USER_ID: wire.userId,
    PASSWORD: wire.password,
    NIK: personas[0]?.nik,
    NAMA_LGKP: 'RACHMAT F HIDAYATULLAH',
  };
  const url = `${wire.base}/dukcapil/get_json/${wire.instansi}/CALL_VERIFY_BY_ELEMEN`;
  print(`Sandbox Gapura berjalan di ${baseUrl}  (Ctrl-C untuk berhenti)`);
  print('');
  print('Coba verifikasi (try a verification):');
  print('');
  print(`curl -s -d '${JSON.stringify(body)}' ${url}`);
  print('');
  print(`Alamat, kunci dan orang rekaan (address, keys, people): ${keys}`);
  print(`Token: ${native.tokenUrl}, client_id ${native.clientId}; docs/sandbox.md`);
}
