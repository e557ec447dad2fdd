package eu.salvus.server.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permissions of which somebody needs one, or an endpoint refuses. An endpoint has this or {@link Open}, or refuses everybody. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** The permission; of several, any one is enough. */
    Permission[] value();

    /**
     * Whether a second factor must have been shown within the last five minutes: for acts by which a stolen session would do the most harm. A
     * token never passes.
     */
    boolean fresh() default false;
}
