/**
 * TAXII 2.1 (OASIS Standard, 10 June 2021): how threats travel. The server's half answers requests whatever web server brings them; the client's half
 * asks through a {@link eu.salvus.warning.source.Door}.
 */
@NullMarked
package eu.salvus.warning.taxii;

import org.jspecify.annotations.NullMarked;
