/** What takes long: calculations of any kind that wait for their turn, run and are over. */
@NullMarked
package eu.salvus.server.work;

import org.jspecify.annotations.NullMarked;
