/** What was changed and read, by whom: a log that shows when it was altered. */
@NullMarked
package eu.salvus.server.audit;

import org.jspecify.annotations.NullMarked;
