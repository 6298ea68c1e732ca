-- The portal asks under rights of the web portal with a credential of its own: one for each such right, of the same id,
-- without a secret, because the person at the screen is proven by their session. SQL that PostgreSQL 15 accepts. Runs as
-- gapura_owner.

ALTER TABLE credential
  DROP CONSTRAINT credential_kind_check,
  ADD CONSTRAINT credential_kind_check CHECK (kind IN ('wire', 'feedback', 'oauth', 'portal')),
  ADD CONSTRAINT credential_portal CHECK (kind <> 'portal' OR (credential_id = right_id AND secret_hash = ''));

INSERT INTO credential (credential_id, institution_id, right_id, kind, user_id, secret_hash)
SELECT right_id, institution_id, right_id, 'portal', right_id::text, '' FROM access_right WHERE method = 'web_portal';
