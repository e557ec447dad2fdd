/** What an organisation tells a centre of itself, word for word, and only what it has said yes to. */
@NullMarked
package eu.salvus.server.telling;

import org.jspecify.annotations.NullMarked;
