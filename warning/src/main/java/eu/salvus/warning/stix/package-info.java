/** STIX 2.1 (OASIS Standard, 10 June 2021): threats, sightings and incidents as their objects, read with their faults and written without loss. */
@NullMarked
package eu.salvus.warning.stix;

import org.jspecify.annotations.NullMarked;
