/**
 * What outages do to care: availability of services, capacity of clinical services, and the queues of their patients (sections
 * 4 and 6 of {@code docs/simulation.md}). Everything here works on indices and numbers; names serve messages only.
 */
@NullMarked
package eu.salvus.simulation.care;

import org.jspecify.annotations.NullMarked;
