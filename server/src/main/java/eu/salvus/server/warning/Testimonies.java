package eu.salvus.server.warning;

import java.util.Collection;
import java.util.List;

/** What each source says of attacks: nobody's word replaces another's. */
public interface Testimonies {

    /**
     * What is said of a weakness, the worst first.
     *
     * @param aliases its ids
     */
    List<Testimony> of(Collection<String> aliases);
}
