/** The application: one program for a hospital and for the centre that serves it. */
@NullMarked
package eu.salvus.server;

import org.jspecify.annotations.NullMarked;
