/**
 * Measures: changes of a twin that cost money, work and care staff's time. The catalogue is data, {@code content/measures}; here are its
 * reader, its application to a twin, and the judgement of what applies where.
 */
@NullMarked
package eu.salvus.simulation.measure;

import org.jspecify.annotations.NullMarked;
