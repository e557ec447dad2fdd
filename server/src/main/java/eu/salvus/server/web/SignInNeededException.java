package eu.salvus.server.web;

/** Nobody is signed in. */
final class SignInNeededException extends RuntimeException {}
