package eu.salvus.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint answers a text that is JSON already. The description of the API says of what. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonText {

    /** The payload the text was made of; {@code Map.class} for an object that is described elsewhere. */
    Class<?> value();
}
