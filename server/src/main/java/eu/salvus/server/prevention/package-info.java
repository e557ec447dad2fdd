/** Which measures a hospital should take first: searches that wait, run and are told. */
@NullMarked
package eu.salvus.server.prevention;

import org.jspecify.annotations.NullMarked;
