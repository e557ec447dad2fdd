package eu.salvus.server.delivery;

/** Sends messages by one channel. A new channel is one of these, and a constant of {@link Channel}. */
interface Carrier {

    /** Which channel it is. */
    Channel channel();

    /** Tries once; takes no longer than {@link Messages#LEASE}. Never throws for what another machine does. */
    Receipt carry(Parcel parcel);
}
