/** What a centre is told by those who hear it: counted, and shown so that nobody is seen in it. */
@NullMarked
package eu.salvus.server.sighting;

import org.jspecify.annotations.NullMarked;
