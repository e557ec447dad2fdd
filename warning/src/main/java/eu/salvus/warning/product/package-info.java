/** Who makes a product and what it is called, whoever wrote it down: names as they compare, makers and their mergers, model numbers. */
@NullMarked
package eu.salvus.warning.product;

import org.jspecify.annotations.NullMarked;
