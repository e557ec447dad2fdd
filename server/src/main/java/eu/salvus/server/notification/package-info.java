/** News for those who watch: what happened where, as it happens. */
@NullMarked
package eu.salvus.server.notification;

import org.jspecify.annotations.NullMarked;
