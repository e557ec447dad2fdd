/** What is attempted against a hospital, as data: who attacks, how he comes in, what he wants, and the real case behind it. */
@NullMarked
package eu.salvus.simulation.scenario;

import org.jspecify.annotations.NullMarked;
