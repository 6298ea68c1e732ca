import type { Client } from 'pg';

/** Relations the program made: of schema public, without the log's monthly partitions, which time adds to. */
const OURS = `c.relnamespace = 'public'::regnamespace AND NOT c.relispartition`;

/** Grants are told as `role=rights`; the owner's own are left out, since the owner is another on each server. */
const OTHERS_GRANTS = (acl: string, owner: string) => `
  (SELECT string_agg(coalesce(r.rolname, 'public') || '=' || g.privilege_type, ' ' ORDER BY 1, g.privilege_type)
     FROM aclexplode(${acl}) g LEFT JOIN pg_roles r ON r.oid = g.grantee WHERE g.grantee <> ${owner})`;

/** PostgreSQL 18 lists NOT NULL among the constraints (contype n), 15 does not; the columns tell it for both. */
const QUERIES = [
  `SELECT format('table %s %s', c.relname, CASE c.relkind WHEN 'p' THEN 'partitioned ' || pg_get_partkeydef(c.oid)
          ELSE coalesce(array_to_string(c.reloptions, ' '), '') END)
     FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r', 'p')`,
  `SELECT format('view %s %s', c.relname, pg_get_viewdef(c.oid)) FROM pg_class c WHERE ${OURS} AND c.relkind IN ('v', 'm')`,
  `SELECT format('column %s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attnotnull THEN ' not null' END, CASE a.attidentity WHEN '' THEN '' ELSE ' identity ' || a.attidentity::text END,
          ' default ' || pg_get_expr(d.adbin, d.adrelid))
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${OURS} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE ${OURS} AND k.contype <> 'n'`,
  `SELECT format('index %s', pg_get_indexdef(i.indexrelid)) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE ${OURS}`,
  `SELECT format('trigger %s', pg_get_triggerdef(t.oid))
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE ${OURS} AND NOT t.tgisinternal`,
  `SELECT format('policy %s.%s %s %s %s', c.relname, p.polname, p.polcmd, pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))
     FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE ${OURS}`,
  `SELECT format('function %s(%s) returns %s%s%s %s', p.proname, pg_get_function_identity_arguments(p.oid),
          pg_get_function_result(p.oid), CASE WHEN p.prosecdef THEN ' security definer' END,
          ' set ' || array_to_string(p.proconfig, ' '), md5(p.prosrc))
     FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace`,
  `SELECT format('grant on %s %s', c.relname, ${OTHERS_GRANTS('c.relacl', 'c.relowner')})
     FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'S')`,
  `SELECT format('grant on %s.%s %s', c.relname, a.attname, ${OTHERS_GRANTS('a.attacl', 'c.relowner')})
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE ${OURS} AND a.attacl IS NOT NULL AND a.attnum > 0`,
  `SELECT format('grant on function %s %s', p.proname,
          ${OTHERS_GRANTS(`coalesce(p.proacl, acldefault('f', p.proowner))`, 'p.proowner')})
     FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace`,
];

/**
 * What a database consists of, one thing a line, sorted: tables, columns, constraints, indexes, triggers, policies,
 * functions (their bodies as MD5) and who may do what. The same text on PostgreSQL 15 to 18.
 */
export async function describeSchema(client: Client): Promise<string> {
  const lines: string[] = [];
  for (const text of QUERIES) {
    const { rows } = await client.query<[string]>({ text, rowMode: 'array' });
    lines.push(...rows.map(([line]) => line.replace(/\s+/g, ' ').trim()));
  }
  return `${lines.sort().join('\n')}\n`;
}
