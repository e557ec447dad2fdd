package eu.salvus.server.web;

/** The caller lacks the permission. */
final class NotAllowedException extends RuntimeException {}
