/** What found devices are taken for, and where they are proposed to stand; and what people decided about it. */
@NullMarked
package eu.salvus.inventory.proposal;

import org.jspecify.annotations.NullMarked;
