package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a digital service cannot work without. A service works when all its requirements are met. */
public sealed interface Requirement {
    /**
     * At least so many of these assets work.
     *
     * @param of ids of assets; never empty
     * @param atLeast how many must work; {@code null} means all of them
     */
    record Assets(List<String> of, @Nullable Integer atLeast) implements Requirement {
        /** Copies the list. */
        public Assets {
            of = List.copyOf(of);
        }

        /** How many must work. */
        public int needed() {
            return atLeast == null ? of.size() : atLeast;
        }
    }

    /**
     * At least so many of these digital services work.
     *
     * @param of ids of digital services; never empty
     * @param atLeast how many must work; {@code null} means all of them
     */
    record Services(List<String> of, @Nullable Integer atLeast) implements Requirement {
        /** Copies the list. */
        public Services {
            of = List.copyOf(of);
        }

        /** How many must work. */
        public int needed() {
            return atLeast == null ? of.size() : atLeast;
        }
    }

    /**
     * All of these flows are open, so that isolating a zone has its price.
     *
     * @param of ids of flows; never empty
     */
    record Flows(List<String> of) implements Requirement {
        /** Copies the list. */
        public Flows {
            of = List.copyOf(of);
        }
    }

    /** The hospital reaches the Internet. */
    record Internet() implements Requirement {}

    /**
     * A remote access is open.
     *
     * @param remoteAccess id of the remote access
     */
    record Remote(String remoteAccess) implements Requirement {}

    /**
     * People and programs can sign in.
     *
     * @param service id of the digital service that knows who is who
     */
    record Identity(String service) implements Requirement {}
}
