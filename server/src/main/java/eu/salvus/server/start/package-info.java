/** The program as a command: what it is started with, and what is said when it cannot start. */
@NullMarked
package eu.salvus.server.start;

import org.jspecify.annotations.NullMarked;
