/** How news of alerts reaches people outside the application: an outbox, channels, quiet hours and digests. Nothing in it names a device. */
@NullMarked
package eu.salvus.server.delivery;

import org.jspecify.annotations.NullMarked;
