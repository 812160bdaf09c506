"""Plain HTTP: sign-in cookie, downloads, share links, health."""
