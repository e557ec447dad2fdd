/** Foreign inventories as one neutral inventory. */
@NullMarked
package eu.salvus.inventory;

import org.jspecify.annotations.NullMarked;
