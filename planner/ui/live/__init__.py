"""The rooms: who is here, who gets which change, and the browser's own copy to draw from."""
