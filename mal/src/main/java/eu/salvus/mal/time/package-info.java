/** Local times of attack steps: distributions, arithmetic, and sampling without allocation. */
@NullMarked
package eu.salvus.mal.time;

import org.jspecify.annotations.NullMarked;
