/** Simulated attacks that wait, run and are told. */
@NullMarked
package eu.salvus.server.simulation;

import org.jspecify.annotations.NullMarked;
