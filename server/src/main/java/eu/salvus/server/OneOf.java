package eu.salvus.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a payload that is one of a few words: those of the constants of a type, as {@link eu.salvus.twin.Words} writes them, and more. The
 * description of the API says which.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    /** The type whose constants may stand there; none where only other words may. */
    Class<? extends Enum<?>>[] value() default {};

    /** Words that may stand there besides. */
    String[] words() default {};

    /** Words of constants that never stand there. */
    String[] never() default {};
}
