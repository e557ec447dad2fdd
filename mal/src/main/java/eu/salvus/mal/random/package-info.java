/** Counter-based randomness: every number is a hash of what it stands for. */
@NullMarked
package eu.salvus.mal.random;

import org.jspecify.annotations.NullMarked;
