/** What the application asks of other machines; nothing else in it opens a connection. */
@NullMarked
package eu.salvus.server.outgoing;

import org.jspecify.annotations.NullMarked;
