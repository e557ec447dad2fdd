/** Alerts: what an organisation has to decide because of what publishers say, how soon, and when it is told again. */
@NullMarked
package eu.salvus.warning.alert;

import org.jspecify.annotations.NullMarked;
