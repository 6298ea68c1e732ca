/** A room of `src/` and the rooms it may use, besides `kernel` and `platform`, which every room but they may. */
export interface Room {
  readonly name: string;
  readonly may: readonly string[] | 'any';
  readonly because: string;
}

const room = (name: string, may: Room['may'], because: string): Room => ({ name, may, because });

/** The rooms and their arrows, in the order in which they build on each other. ARCHITECTURE.md draws them. */
export const rooms: readonly Room[] = [
  room('kernel', [], 'the kernel is pure words and numbers that everything rests on, so it rests on nothing'),
  room('platform', [], 'the platform knows no domain word, so that any room can stand on it'),
  room('reference', [], 'elements, regions and code lists are what the law says, whoever asks'),
  room('audit', [], 'the log records what others do and must never depend on them'),
  room('settings', ['audit'], 'what the law leaves open is decided once, by name, for whoever asks'),
  room('institutions', ['reference', 'audit'], 'who an institution is does not depend on what it may do'),
  room('register', ['reference', 'audit'], 'residents are registered without regard to who may look them up'),
  room(
    'identity',
    ['institutions', 'settings', 'audit'],
    'signing in tells who somebody is, not what that person may do; how long a session lasts is a setting',
  ),
  room(
    'notices',
    ['institutions', 'identity', 'audit'],
    'a message is carried without knowing its subject; whoever reads it is known by the session',
  ),
  room('documents', ['reference'], 'a document is printed from plain data that its caller hands over'),
  room(
    'access',
    ['institutions', 'identity', 'documents', 'notices', 'settings', 'reference', 'audit'],
    'permit() reads rights alone; those who write them come to it; the doors of people and settings ask its may(), a login letter is printed where it is issued, and it tells an institution whose network is closed',
  ),
  room(
    'metering',
    ['access', 'settings', 'audit'],
    'units are counted by right, whatever they are spent on; how long a quota may be raised is a setting',
  ),
  room(
    'verification',
    ['access', 'identity', 'metering', 'register', 'notices', 'settings', 'reference', 'audit'],
    'it answers yes or no through one gate, to callers that its doors have proven; from where the portal may be used is a setting; whoever handed a list in is told how it ended',
  ),
  room(
    'sandbox',
    ['verification', 'access', 'identity', 'metering', 'register', 'reference', 'audit', 'institutions'],
    'it is the one gate over again, with parts in memory; whoever answers about people does not know that it is there',
  ),
  room(
    'disclosure',
    ['access', 'identity', 'institutions', 'metering', 'register', 'reference', 'audit'],
    'it shows people to those that its door has proven, and never without a record',
  ),
  room(
    'tickets',
    ['disclosure', 'access', 'identity', 'institutions', 'notices', 'settings', 'register', 'audit'],
    'a ticket rests on what the log says of a verification, whoever answered it; its NIK is shown as a look of staff, and its door proves officers',
  ),
  room(
    'agreements',
    ['access', 'identity', 'metering', 'institutions', 'documents', 'notices', 'settings', 'reference', 'audit'],
    'agreements write rights, never the other way; their door proves officers, and an uplift is told with its use',
  ),
  room(
    'sanctions',
    ['agreements', 'access', 'identity', 'metering', 'institutions', 'documents', 'notices', 'settings', 'audit'],
    'a sanction restricts access, cuts quotas and ends agreements; none of them knows why; its door proves officers',
  ),
  room(
    'switchover',
    [
      'agreements',
      'verification',
      'sandbox',
      'disclosure',
      'access',
      'identity',
      'institutions',
      'register',
      'documents',
      'notices',
      'settings',
      'reference',
      'audit',
    ],
    'moving a client is a letter about a right, a look at what both methods answer, and a guide whose examples are about nobody; no other room knows that anybody moves',
  ),
  room(
    'usage',
    ['access', 'identity', 'institutions', 'settings', 'reference', 'audit'],
    'sums are folded from the log alone, so that they can be made anew; its door asks may(), and thresholds are settings',
  ),
  room(
    'billing',
    ['agreements', 'metering', 'institutions', 'documents', 'notices', 'audit'],
    'a ledger reads what was agreed and used, and changes neither',
  ),
  room(
    'card-reader',
    ['verification', 'identity', 'access', 'documents', 'audit'],
    'a card is one more way to the one gate',
  ),
  room(
    'warehouse',
    ['register', 'reference', 'documents', 'audit'],
    'it consolidates the register and knows no institution',
  ),
  room(
    'feedback',
    [
      ...['agreements', 'verification', 'disclosure', 'access', 'identity', 'institutions', 'documents', 'notices'],
      ...['settings', 'register', 'reference', 'audit', 'warehouse'],
    ],
    'data balikan is owed by agreement, delivered with a token, a session or a file that verification can read, receipted on paper, opened as a look of staff, and compared with the register',
  ),
  room(
    'inspection',
    ['feedback', 'verification', 'disclosure', 'access', 'identity', 'institutions', 'reference', 'audit'],
    'the log is read by officers whom its door proves, in their region; it takes the words for an outcome from the room that writes it, and a search for a person is a look',
  ),
  room(
    'integration',
    [
      ...['agreements', 'feedback', 'usage', 'sandbox', 'verification', 'access', 'identity', 'institutions'],
      ...['settings', 'reference', 'audit'],
    ],
    'whoever runs an application sees its keys, requests and what is missing until it is live in one place; no other room knows that anybody looks',
  ),
  room(
    'monitoring',
    [
      ...['agreements', 'sanctions', 'feedback', 'usage', 'metering', 'access', 'identity', 'institutions'],
      ...['documents', 'notices', 'settings', 'audit'],
    ],
    'an evaluation reads the other rooms; they do not know that they are evaluated; its rules propose sanctions, its door proves officers, and days that are near or due are settings',
  ),
  room(
    'transparency',
    ['register', 'institutions', 'identity', 'notices', 'audit'],
    'a resident reads the log, not the rights',
  ),
  room('boards', 'any', 'screens read all rooms, and nobody builds on a screen'),
];

/** Where rooms are put together; they may use every room, through its door. */
export const compositionRoots = ['apps', 'testing', 'bench', 'test'];

/** The reasons behind the rules that hold for all rooms alike. */
export const because = {
  door: 'a room is free to change everything but what its index.ts exports',
  apps: 'the programs put the rooms together; what they offer to others belongs in a room',
  testing: 'what only tests need must not be needed to run',
  boards: 'nobody builds on a screen',
  sdk: 'the SDK runs inside the programs of integrators, who have its package and nothing else of this checkout',
  portal: 'the pages run in a browser and know the server by its API alone',
  circle: 'things that need each other are one thing, and cannot be read or tested apart',
  environment: 'settings are read once, checked, and handed on; a setting read elsewhere is in no reference page',
  time: 'time and chance come from the kernel, so that a test can set them and GAPURA_AS_OF can move them',
  readable: 'an import that cannot be read cannot be checked',
  scopes:
    'beside every use case a test asks its route as everybody and says who is let in, or nobody would notice who is',
  indonesian: 'whoever fills in a form is told in Indonesian what is wrong and what to do, in the detail `indonesian`',
};
