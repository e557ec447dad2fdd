/** The twins of an organisation, with all their versions. */
@NullMarked
package eu.salvus.server.twin;

import org.jspecify.annotations.NullMarked;
