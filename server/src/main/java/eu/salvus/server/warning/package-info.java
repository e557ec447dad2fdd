/** What published weaknesses concern an organisation: advisories that arrive, alerts that come of them, and what people answer. */
@NullMarked
package eu.salvus.server.warning;

import org.jspecify.annotations.NullMarked;
