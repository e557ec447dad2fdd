// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:net';

/** A mail server that takes everything; while `silent`, it takes a message and does not say so. */
export async function openMailbox() {
  const box = { mails: [], silent: false };
  const server = createServer((socket) => converse(socket, box));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  box.settings = {
    SALVUS_MAIL_HOST: '127.0.0.1', SALVUS_MAIL_PORT: String(server.address().port), SALVUS_MAIL_SECURITY: 'none', SALVUS_MAIL_FROM: 'salvus@hospital.example',
  };
  box.arrived = async (count) => {
    for (let waited = 0; box.mails.length < count; waited += 100) {
      if (waited > 60_000) {
        throw new Error(`${box.mails.length} messages arrived, not ${count}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return box.mails;
  };
  box.close = () => server.close();
  return box;
}

function converse(socket, box) {
  let said = '';
  let data = false;
  socket.on('error', () => undefined);
  socket.write('220 mailbox\r\n');
  socket.on('data', (bytes) => {
    said += bytes;
    for (let end = said.indexOf(data ? '\r\n.\r\n' : '\r\n'); end >= 0; end = said.indexOf(data ? '\r\n.\r\n' : '\r\n')) {
      const line = said.slice(0, end);
      said = said.slice(end + (data ? 5 : 2));
      if (data) {
        box.mails.push(line);
        data = false;
        if (box.silent) {
          return;
        }
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(line)) {
        data = true;
        socket.write('354 go on\r\n');
      } else {
        socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 mailbox\r\n');
      }
    }
  });
}

/** The text of a message, whatever its transfer encoding. */
export function text(mail) {
  const [head, ...body] = mail.split('\r\n\r\n');
  const encoded = body.join('\r\n\r\n');
  if (/base64/i.test(head)) {
    return Buffer.from(encoded, 'base64').toString('utf8');
  }
  return /quoted-printable/i.test(head)
    ? Buffer.from(encoded.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
    : encoded;
}

/** One header of a message, its lines joined. */
export function header(mail, name) {
  return new RegExp(`^${name}:\\s*((?:.|\\r\\n[ \\t])*)`, 'im').exec(mail)?.[1].replace(/\r\n[ \t]+/g, ' ');
}
